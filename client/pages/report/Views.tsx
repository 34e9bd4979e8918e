import styles from './DataTable.module.css';

/** The same questions seen from several chairs. */
export interface ViewsTable {
  /** The first names the questions, the others whose view it is. */
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly on: string;
    readonly views: readonly { readonly by: string; readonly words: string }[];
  }[];
}

/** Self, observers and actor side by side. "Differs", never "wrong". */
export function Views({ table }: { readonly table: ViewsTable }) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.on}>
              <th scope="row">{row.on}</th>
              {row.views.map((view) => (
                <td key={view.by}>{view.words}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
