import type { CourseReply } from '@fishbowl/shared/protocol/http/courses';
import { maxRosterBytes, type RosterApplyBody } from '@fishbowl/shared/protocol/http/roster';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../hooks/useApi.ts';
import { Notice } from '../../ui/Notice.tsx';
import { errorWords } from '../../view/errorWords.ts';
import { isError } from '../../view/isError.ts';
import { base64 } from '../../view/rosterFiles.ts';
import styles from '../course/Course.module.css';
import { CoursePage } from '../course/CoursePage.tsx';
import { ChooseFile } from './ChooseFile.tsx';
import { RosterLinks } from './RosterLinks.tsx';
import { RosterPreview } from './RosterPreview.tsx';

/** A class brought in from a file: chosen, looked at, and then, in one press, all or nothing. */
export function RosterPage() {
  return <CoursePage>{(course) => <Roster course={course} />}</CoursePage>;
}

function Roster({ course }: { readonly course: CourseReply }) {
  const { t } = useTranslation();
  const { preview, apply } = useRoster(course.id);
  const error = apply.error ?? preview.error;
  const look = (file: File) => {
    apply.reset();
    preview.mutate(file);
  };
  if (apply.data) return <RosterLinks course={course} applied={apply.data} />;
  return (
    <div className={styles.parts}>
      <ChooseFile isBusy={preview.isPending || course.archived} isAgain={preview.data !== undefined} onChoose={look} />
      {error && (
        <Notice tone="fault" title={wordsOf(error)}>
          {null}
        </Notice>
      )}
      {preview.data && (
        <RosterPreview
          preview={preview.data.reply}
          isBusy={apply.isPending}
          onApply={() => apply.mutate({ file: preview.data.file, digest: preview.data.reply.digest })}
        />
      )}
    </div>
  );

  function wordsOf(what: unknown): string {
    if (what instanceof TooLarge) return t('roster.tooLarge');
    return isError(what, 'changedMeanwhile') ? t('roster.stale') : errorWords(what, t);
  }
}

class TooLarge extends Error {}

function useRoster(courseId: CourseReply['id']) {
  const api = useApi();
  const queries = useQueryClient();
  const preview = useMutation({
    mutationFn: async (chosen: File) => {
      if (chosen.size > maxRosterBytes) throw new TooLarge(chosen.name);
      const file = base64(new Uint8Array(await chosen.arrayBuffer()));
      return { file, reply: await api.previewRoster(courseId, { file }) };
    },
  });
  const apply = useMutation({
    mutationFn: (body: RosterApplyBody) => api.applyRoster(courseId, body),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['members', courseId] }),
  });
  return { preview, apply };
}
