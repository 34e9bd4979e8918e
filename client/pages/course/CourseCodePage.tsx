import type { CourseReply } from '@fishbowl/shared/protocol/http/courses';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../hooks/useApi.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { QrCode } from '../../ui/QrCode.tsx';
import { Section } from '../../ui/Section.tsx';
import { StatusLine } from '../../ui/StatusLine.tsx';
import { enrolUrl } from '../../view/courseUrls.ts';
import { errorWords } from '../../view/errorWords.ts';
import { LocalNotice } from '../sessionLinks/LocalNotice.tsx';
import styles from './CourseCode.module.css';
import { CoursePage } from './CoursePage.tsx';
import { useCourseChange } from './useCourseChange.ts';

/** The code by which a class asks to come in, large enough for the wall. */
export function CourseCodePage() {
  return <CoursePage>{(course) => <Code course={course} />}</CoursePage>;
}

function Code({ course }: { readonly course: CourseReply }) {
  const { t } = useTranslation();
  const api = useApi();
  const change = useCourseChange((what: 'new' | 'off') => api.courseCode(course.id, { what }));
  const [isAsked, setAsked] = useState(false);
  return (
    <Section title={t('course.nav.code')}>
      {course.code === null ? (
        <div className={styles.off}>
          <p className={styles.words}>{t('courseCode.offWords')}</p>
          <Button tone="go" isDisabled={change.isPending || course.archived} onPress={() => change.mutate('new')}>
            {t('courseCode.on')}
          </Button>
        </div>
      ) : (
        <>
          <LocalNotice />
          <Shown course={course} code={course.code} />
          <div className={styles.actions}>
            <Button isDisabled={change.isPending} onPress={() => setAsked(true)}>
              {t('courseCode.new')}
            </Button>
            <Button isDisabled={change.isPending} onPress={() => change.mutate('off')}>
              {t('courseCode.turnOff')}
            </Button>
          </div>
        </>
      )}
      {isAsked && (
        <ConfirmDialog
          title={t('courseCode.newTitle')}
          words={t('courseCode.newBody')}
          yes={t('courseCode.newYes')}
          no={t('courseCode.newNo')}
          onClose={() => setAsked(false)}
          onYes={() => change.mutate('new')}
        />
      )}
      <StatusLine words={statusOf(change, t)} />
    </Section>
  );
}

function statusOf(
  { error, data }: { readonly error: unknown; readonly data: CourseReply | undefined },
  t: TFunction,
): string | null {
  if (error) return errorWords(error, t);
  return data && data.code === null ? t('courseCode.isOff') : null;
}

function Shown({ course, code }: { readonly course: CourseReply; readonly code: string }) {
  const { t } = useTranslation();
  const { origin, host } = window.location;
  return (
    <div className={styles.shown}>
      <QrCode text={enrolUrl(origin, code)} label={t('courseCode.qr', { course: course.title })} sizePx={264} />
      <div>
        <p className={styles.code}>{code.replace('-', ' ')}</p>
        <p className={styles.words}>{t('courseCode.show', { address: host })}</p>
        <p className={styles.words}>{t('courseCode.words')}</p>
      </div>
    </div>
  );
}
