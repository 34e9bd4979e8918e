import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import { StatusLine } from '../../ui/StatusLine.tsx';
import { type Asked, LinkDialogs } from './LinkDialogs.tsx';
import { type RoleLink, RoleLinkRow } from './RoleLinkRow.tsx';
import styles from './SessionLinks.module.css';

interface SessionLinksProps {
  readonly title: string;
  /** "Blind, in the app, OARS starter". */
  readonly lead: string;
  /** Empty: none is given out. */
  readonly links: readonly RoleLink[];
  /** The session is closed: they let nobody new in, but guests back. */
  readonly isOver: boolean;
  readonly banner?: ReactNode;
  /** False: the browser did not let it be copied. */
  readonly onCopy: (link: RoleLink) => Promise<boolean>;
  readonly onRevoke: (link: RoleLink) => void;
  /** `code`: the link stays. */
  readonly onRenew: (link: RoleLink, what: 'code' | 'link') => void;
  /** The way into the lobby for who made the session. */
  readonly action: ReactNode;
  /** Who was given a place, and who has come. */
  readonly people: ReactNode;
  /** The way to hide the session, after all else. */
  readonly hide: ReactNode;
}

/** A link, a short code and a QR code per role. */
export function SessionLinks(props: SessionLinksProps) {
  const { title, lead, links, isOver, banner, onCopy, onRevoke, onRenew, action, people, hide } = props;
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [copied, setCopied] = useState<RoleLink | null>(null);
  const copy = async (link: RoleLink) => {
    const done = await onCopy(link);
    setCopied(done ? link : null);
    if (!done) setAsked({ about: 'byHand', link });
  };
  const list = (
    <ul className={styles.links}>
      {links.map((link) => (
        <RoleLinkRow
          key={link.role}
          link={link}
          onCopy={(each) => void copy(each)}
          onEnlarge={(each) => setAsked({ about: 'large', link: each })}
          onRevoke={(each) => setAsked({ about: 'revoke', link: each })}
          onRenew={(each) => (each.isRevoked ? onRenew(each, 'link') : setAsked({ about: 'renew', link: each }))}
        />
      ))}
    </ul>
  );
  const isAlone = isOver || links.length === 0;
  return (
    <Page title={title} lead={lead} action={action}>
      <div className={styles.banner}>{banner}</div>
      <div className={styles.columns} data-alone={isAlone}>
        {!isAlone && (
          <div>
            {list}
            <p className={styles.caveat}>{t('links.caveat')}</p>
          </div>
        )}
        <div className={styles.side}>
          {people}
          {isOver && links.length > 0 && (
            <Section title={t('links.back')}>
              <p className={styles.back}>{t('links.backWords')}</p>
              {list}
            </Section>
          )}
          {hide}
        </div>
      </div>
      <LinkDialogs asked={asked} onClose={() => setAsked(null)} onRevoke={onRevoke} onRenew={onRenew} />
      <StatusLine words={copied && t('links.copiedFor', { role: t(`roles.name.${copied.role}`) })} />
    </Page>
  );
}
