import { Ellipsis } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Button } from '../../ui/Button.tsx';
import { Login } from '../../ui/Login.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { Page } from '../../ui/Page.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import type { PersonRow } from '../../view/peopleRows.ts';
import type { Asked } from './Asked.ts';
import styles from './People.module.css';

interface PeopleProps {
  /** All that there are, found or not. */
  readonly count: number;
  readonly rows: readonly PersonRow[];
  readonly search: string;
  readonly onSearch: (words: string) => void;
  readonly onAsk: (asked: Asked) => void;
}

/** Accounts by name, with what can be done for each. */
export function People({ count, rows, search, onSearch, onAsk }: PeopleProps) {
  const { t } = useTranslation();
  return (
    <Page
      title={t('persons.title')}
      lead={t('persons.lead', { count })}
      action={
        <Button tone="go" onPress={() => onAsk({ about: 'add' })}>
          {t('persons.add')}
        </Button>
      }
    >
      <div className={styles.search}>
        <TextField label={t('persons.search')} value={search} onChange={onSearch} maxLength={80} />
        <p role="status" className={styles.found}>
          {search.trim() && t('persons.found', { count: rows.length })}
        </p>
      </div>
      {rows.length > 0 && <Table rows={rows} onAsk={onAsk} />}
    </Page>
  );
}

function Table({ rows, onAsk }: Pick<PeopleProps, 'rows' | 'onAsk'>) {
  const { t } = useTranslation();
  return (
    <table className={styles.people}>
      <thead>
        <tr>
          <th scope="col">{t('persons.name')}</th>
          <th scope="col">{t('persons.login')}</th>
          <th scope="col">{t('persons.part')}</th>
          <th scope="col">{t('persons.seen')}</th>
          <th scope="col">
            <VisuallyHidden>{t('persons.more')}</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.person.personId}>
            <th scope="row">{row.name}</th>
            <td className={styles.login}>
              <Login login={row.login} />
            </td>
            <td>{row.role}</td>
            <td className={styles.seen}>{row.seen}</td>
            <td className={styles.more}>
              <Actions row={row} onAsk={onAsk} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Actions({ row: { person, name }, onAsk }: { readonly row: PersonRow } & Pick<PeopleProps, 'onAsk'>) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const ask = (about: 'edit' | 'link' | 'erase') => () => onAsk({ about, person });
  return (
    <MenuButton
      label={t('persons.actions', { name })}
      icon={<Ellipsis aria-hidden="true" />}
      isIconOnly
      actions={[
        { id: 'edit', title: t('persons.edit'), onAction: ask('edit') },
        { id: 'link', title: t('persons.link'), detail: t('persons.linkHint'), onAction: ask('link') },
        {
          id: 'record',
          title: t('persons.record'),
          onAction: () => void navigate(`/audit?person=${person.personId}`),
        },
        { id: 'erase', title: t('persons.erase'), onAction: ask('erase') },
      ]}
    />
  );
}
