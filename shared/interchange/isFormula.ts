const beginnings = ['=', '+', '-', '@'];

/**
 * Would a spreadsheet take this cell for a formula, once it is written out again? Also where the sign is a wide one, or
 * hidden behind blanks and marks that nobody sees.
 */
export function isFormula(cell: string): boolean {
  if (/^[\t\r]/.test(cell)) return true;
  const seen = cell.normalize('NFKC').replace(/^[\s\p{Cf}]+/u, '');
  return beginnings.some((sign) => seen.startsWith(sign));
}
