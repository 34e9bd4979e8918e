import table from './DataTable.module.css';
import styles from './Views.module.css';

/** The same questions seen from several chairs. */
export interface ViewsTable {
  /** The first names the questions, the others whose view it is. */
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly on: string;
    readonly views: readonly { readonly by: string; readonly words: string }[];
  }[];
  /** What they said in their own words. */
  readonly said: readonly { readonly by: string; readonly words: string }[];
}

/** Self, observers and actor side by side. "Differs", never "wrong". */
export function Views({ columns, rows, said }: ViewsTable) {
  return (
    <>
      {rows.length > 0 && (
        <div className={table.scroll}>
          <table className={table.table}>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
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
      )}
      {said.map(({ by, words }) => (
        <figure key={by + words} className={styles.said}>
          <figcaption>{by}</figcaption>
          <blockquote>“{words}”</blockquote>
        </figure>
      ))}
    </>
  );
}
