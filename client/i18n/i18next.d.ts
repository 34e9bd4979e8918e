import 'i18next';
import type course from './en/course.json';
import type entrance from './en/entrance.json';
import type home from './en/home.json';
import type people from './en/people.json';
import type privacy from './en/privacy.json';
import type report from './en/report.json';
import type session from './en/session.json';

type Words = typeof entrance &
  typeof home &
  typeof course &
  typeof people &
  typeof privacy &
  typeof session &
  typeof report;

declare module 'i18next' {
  interface CustomTypeOptions {
    readonly defaultNS: 'translation';
    readonly resources: { readonly translation: Words };
  }
}
