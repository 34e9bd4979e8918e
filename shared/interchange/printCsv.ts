import { isFormula } from './isFormula.ts';
/** Rows of fields as spreadsheets open them (RFC 4180). None of them runs as a formula. */
export function printCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((fields) => `${fields.map(field).join(',')}\r\n`).join('');
}

/** A spreadsheet would run a field that begins like a formula; an apostrophe before it makes it text. */
function field(value: string): string {
  const text = isFormula(value) ? `'${value}` : value;
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
