import type { z } from 'zod';
import { err, ok, type Result } from '../core/result.ts';
import { checkReferences } from './checkReferences.ts';
import { type Codebook, codebookSchema } from './codebook.ts';
import { normaliseCodebook } from './normaliseCodebook.ts';
import type { Problem } from './problem.ts';

function problemOf(issue: z.core.$ZodIssue): Problem {
  return { path: issue.path.join('.'), message: issue.message };
}

/** Reads a codebook, in its full or its short form, or says everything that is wrong with it. */
export function checkCodebook(json: unknown): Result<Codebook, readonly Problem[]> {
  const parsed = codebookSchema.safeParse(normaliseCodebook(json));
  if (!parsed.success) return err(parsed.error.issues.map(problemOf));
  const problems = checkReferences(parsed.data);
  return problems.length === 0 ? ok(parsed.data) : err(problems);
}
