import type { NewCourseBody } from '@fishbowl/shared/protocol/http/courses';
import type { LibraryReply } from '@fishbowl/shared/protocol/http/library';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useApi } from '../../hooks/useApi.ts';
import { useHealth } from '../../hooks/useHealth.ts';
import { useLibrary } from '../../hooks/useLibrary.ts';
import { useTitle } from '../../hooks/useTitle.ts';
import { Button } from '../../ui/Button.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { askAgain } from '../../view/askAgain.ts';
import { errorWords } from '../../view/errorWords.ts';
import { codebookChoices } from '../../view/libraryChoices.ts';
import { firstDraft } from '../../view/sessionDraft.ts';
import { RequestProblem } from '../problem/RequestProblem.tsx';
import styles from './CourseForm.module.css';
import { CourseForm } from './CourseForm.tsx';

/** A title is enough; making the course leads to it. */
export function NewCoursePage() {
  const { t } = useTranslation();
  const library = useLibrary();
  const health = useHealth();
  useTitle(t('courseForm.new'));
  const error = library.error ?? health.error;
  if (error) return <RequestProblem error={error} onAgain={() => askAgain([library, health])} />;
  if (!library.data || !health.data) return <Loading />;
  return <Form library={library.data} hasCalls={health.data.media} />;
}

function Form({ library, hasCalls }: { readonly library: LibraryReply; readonly hasCalls: boolean }) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<NewCourseBody>(() => {
    const { codebook, visibility, place } = firstDraft(library, hasCalls);
    return { title: '', defaults: { codebookId: codebook, visibility, place } };
  });
  const make = useMake();
  const isReady = draft.title.trim() !== '';
  return (
    <Page
      title={t('courseForm.new')}
      lead={t('courseForm.newLead')}
      action={
        <Button tone="go" isDisabled={make.isPending || !isReady} onPress={() => make.mutate(draft)}>
          {t('courseForm.make')}
        </Button>
      }
    >
      {make.error && (
        <div className={styles.error}>
          <Notice tone="fault" title={errorWords(make.error, t)}>
            {t('courseForm.kept')}
          </Notice>
        </div>
      )}
      <CourseForm draft={draft} onChange={setDraft} codebooks={codebookChoices(library, t)} isNew />
    </Page>
  );
}

function useMake() {
  const api = useApi();
  const navigate = useNavigate();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: api.createCourse,
    onSuccess: async (made) => {
      queries.setQueryData(['course', made.id], made);
      await queries.invalidateQueries({ queryKey: ['courses'] });
      await navigate(`/courses/${made.id}`);
    },
  });
}
