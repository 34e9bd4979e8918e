/** The English words that are not needed on the way in, by the area of the pages that show them. */
export const areas = {
  home: () => import('./en/home.json'),
  course: () => import('./en/course.json'),
  people: () => import('./en/people.json'),
  privacy: () => import('./en/privacy.json'),
  session: () => import('./en/session.json'),
  report: () => import('./en/report.json'),
} as const;

export type Area = keyof typeof areas;
