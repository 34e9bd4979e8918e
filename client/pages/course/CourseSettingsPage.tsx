import type { CourseBody, CourseReply, NewCourseBody } from '@fishbowl/shared/protocol/http/courses';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../hooks/useApi.ts';
import { useLibrary } from '../../hooks/useLibrary.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Section } from '../../ui/Section.tsx';
import { StatusLine } from '../../ui/StatusLine.tsx';
import { codebookChoices } from '../../view/libraryChoices.ts';
import styles from '../courseForm/CourseForm.module.css';
import { CourseForm } from '../courseForm/CourseForm.tsx';
import { CoursePage } from './CoursePage.tsx';
import { SaveProblem } from './SaveProblem.tsx';
import { useCourseChange } from './useCourseChange.ts';

/** The course's title, what its sessions begin with, and its end. */
export function CourseSettingsPage() {
  return <CoursePage>{(course) => <Settings now={course} />}</CoursePage>;
}

interface SettingsProps {
  /** As the server has it; somebody else may have changed it since one began to write. */
  readonly now: CourseReply;
}

function Settings({ now }: SettingsProps) {
  const { t } = useTranslation();
  const api = useApi();
  const [read, setRead] = useState(now);
  const [draft, setDraft] = useState<NewCourseBody>({ title: now.title, defaults: now.defaults });
  const [isAsked, setAsked] = useState(false);
  const { data: library } = useLibrary();
  const save = useCourseChange((body: CourseBody) => api.editCourse(now.id, body));
  if (!library) return <Loading />;
  const change = (wanted: Pick<CourseBody, 'archived'> & NewCourseBody, version = read.version) =>
    save.mutate({ ...wanted, version }, { onSuccess: setRead });
  const begin = (from: CourseReply) => {
    save.reset();
    setRead(from);
    setDraft({ title: from.title, defaults: from.defaults });
  };
  const { title, defaults, archived } = read;
  return (
    <div className={styles.settings}>
      <Section title={t('course.nav.settings')}>
        <SaveProblem
          error={save.error}
          onTheirs={() => begin(now)}
          onMine={() => change({ ...draft, archived: now.archived }, now.version)}
        />
        <CourseForm draft={draft} onChange={setDraft} codebooks={codebookChoices(library, t)} isNew={false} />
        <div className={styles.save}>
          <Button
            tone="go"
            isDisabled={save.isPending || draft.title.trim() === ''}
            onPress={() => change({ ...draft, archived })}
          >
            {t('courseForm.save')}
          </Button>
        </div>
      </Section>
      <Section title={t('courseForm.archiveSection')}>
        <div className={styles.over}>
          <p>{t('courseForm.archiveWords')}</p>
          <Button
            isDisabled={save.isPending}
            onPress={() => (archived ? change({ title, defaults, archived: false }) : setAsked(true))}
          >
            {t(archived ? 'courseForm.restore' : 'courseForm.archive')}
          </Button>
        </div>
      </Section>
      {isAsked && (
        <ConfirmDialog
          title={t('courseForm.archiveTitle')}
          words={t('courseForm.archiveBody')}
          yes={t('courseForm.archiveYes')}
          no={t('courseForm.archiveNo')}
          onClose={() => setAsked(false)}
          onYes={() => change({ title, defaults, archived: true })}
        />
      )}
      <StatusLine words={save.data ? t('courseForm.saved') : null} />
    </div>
  );
}
