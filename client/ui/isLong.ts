/** A title of more than 60 characters is set smaller, so that what it is about stays in sight. */
export function isLong(title: string): boolean {
  return title.length > 60;
}
