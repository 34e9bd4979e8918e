import { codebookSchema } from '@fishbowl/shared/codebook/codebook';
import { findCodebook } from '@fishbowl/shared/codebook/findCodebook';
import { codebookParamsSchema, libraryReplySchema } from '@fishbowl/shared/protocol/http/library';
import { builtinScenarios } from '@fishbowl/shared/scenario/builtinScenarios';
import type { App } from '../plugins/App.ts';
import { notFound } from './RequestError.ts';
import type { RouteDeps } from './RouteDeps.ts';

export function libraryRoutes(app: App, { codebooks }: RouteDeps): void {
  const library = {
    codebooks: codebooks.map(({ id, version, title, short, codes, ratings, summaries }) => {
      return { id, version, title, short, codes: codes.length, ratings: ratings.length, summaries: summaries.length };
    }),
    scenarios: builtinScenarios.map(
      ({ id, version, title, minutes, level, contentNotes, codebooks, interpreterBrief }) => {
        const hasInterpreter = interpreterBrief !== undefined;
        return { id, version, title, minutes, level, contentNotes, codebooks, hasInterpreter };
      },
    ),
  };
  app.get('/api/library', { schema: { response: { 200: libraryReplySchema } } }, () => library);

  app.get(
    '/api/library/codebooks/:codebookId',
    { schema: { params: codebookParamsSchema, response: { 200: codebookSchema } } },
    ({ params }) => {
      const book = findCodebook(codebooks, params.codebookId);
      if (!book) throw notFound();
      return book;
    },
  );
}
