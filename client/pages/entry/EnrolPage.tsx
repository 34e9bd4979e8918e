import { joinCodeSchema, shownJoinCode } from '@fishbowl/shared/protocol/http/joinCode';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../hooks/useMe.ts';
import { useSecret } from '../../hooks/useSecret.ts';
import { useTheme } from '../../hooks/useTheme.ts';
import { useTitle } from '../../hooks/useTitle.ts';
import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ThemeToggle } from '../../ui/ThemeToggle.tsx';
import { signInFirst } from '../../view/signInFirst.ts';
import { Entrance } from '../frontDoor/Entrance.tsx';
import { RequestProblem } from '../problem/RequestProblem.tsx';
import { DeadLink } from './DeadLink.tsx';
import { useEnrol } from './useEnrol.ts';

/** A course's code from a screen or a poster: who is signed in asks with one press. */
export function EnrolPage() {
  const { t } = useTranslation();
  const secret = useSecret();
  const me = useMe();
  useTheme('observation');
  useTitle(t('enrol.title'));
  const code = joinCodeSchema.safeParse(secret ?? '').data;
  if (code === undefined) return <DeadLink error={null} onAgain={() => {}} />;
  if (me.error && !me.data) return <RequestProblem error={me.error} onAgain={() => void me.refetch()} />;
  if (!me.data) return <Loading />;
  return <Ask code={code} isSignedIn={me.data.account !== null} />;
}

interface AskProps {
  readonly code: string;
  readonly isSignedIn: boolean;
}

function Ask({ code, isSignedIn }: AskProps) {
  const { t } = useTranslation();
  const theme = useTheme('observation');
  const enrol = useEnrol();
  const { data } = enrol;
  const shared = { corner: <ThemeToggle {...theme} />, children: null };
  if (data) {
    const isIn = data.status === 'active';
    return (
      <Entrance
        {...shared}
        title={t(isIn ? 'enrol.in' : 'enrol.asked', { course: data.title })}
        words={isIn ? undefined : t('enrol.askedWords')}
        error={null}
        onSubmit={() => {}}
        actions={
          <LinkButton to={isIn ? `/courses/${data.courseId}` : '/home'} tone="go">
            {t(isIn ? 'invitation.toCourse' : 'enrol.toHome')}
          </LinkButton>
        }
      />
    );
  }
  return (
    <Entrance
      {...shared}
      title={t('enrol.title')}
      words={isSignedIn ? t('enrol.words', { code: shownJoinCode(code) }) : t('enrol.signIn')}
      error={enrol.error ? enrol.words(enrol.error) : null}
      onSubmit={() => isSignedIn && enrol.mutate(code)}
      actions={
        isSignedIn ? (
          <Button tone="go" type="submit" isDisabled={enrol.isPending} autoFocus>
            {t('enrol.go')}
          </Button>
        ) : (
          <LinkButton to="/sign-in" tone="go" state={signInFirst(`/enrol#${code}`)}>
            {t('common.signIn')}
          </LinkButton>
        )
      }
    />
  );
}
