import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Area } from './i18n/areas.ts';

export type LazyPages = ReturnType<typeof createPages>;

/** The pages, each with the areas of its words. Each is loaded when it is gone to, its words at the same time, so that who joins waits for nothing but the way in. */
export function createPages(addWords: (area: Area) => Promise<void>) {
  const page = (load: () => Promise<ComponentType>, ...areas: readonly Area[]): LazyExoticComponent<ComponentType> =>
    lazy(async () => {
      const [component] = await Promise.all([load(), ...areas.map(addWords)]);
      return { default: component };
    });
  return {
    FrontDoor: page(async () => (await import('./pages/frontDoor/FrontDoorPage.tsx')).FrontDoorPage),
    Setup: page(async () => (await import('./pages/frontDoor/SetupPage.tsx')).SetupPage),
    SignIn: page(async () => (await import('./pages/frontDoor/SignInPage.tsx')).SignInPage),
    Join: page(async () => (await import('./pages/join/JoinPage.tsx')).JoinPage),
    Invitation: page(async () => (await import('./pages/entry/InvitationPage.tsx')).InvitationPage, 'home'),
    Password: page(async () => (await import('./pages/entry/PasswordPage.tsx')).PasswordPage, 'home'),
    Enrol: page(async () => (await import('./pages/entry/EnrolPage.tsx')).EnrolPage, 'home'),
    Staff: page(async () => (await import('./pages/staff/StaffPage.tsx')).StaffPage, 'home'),
    Home: page(async () => (await import('./pages/home/HomePage.tsx')).HomePage, 'home'),
    NewSession: page(async () => (await import('./pages/newSession/NewSessionPage.tsx')).NewSessionPage, 'course'),
    SessionLinks: page(
      async () => (await import('./pages/sessionLinks/SessionLinksPage.tsx')).SessionLinksPage,
      'course',
      'privacy',
    ),
    NewCourse: page(async () => (await import('./pages/courseForm/NewCoursePage.tsx')).NewCoursePage, 'course'),
    Course: page(
      async () => (await import('./pages/course/CourseSessionsPage.tsx')).CourseSessionsPage,
      'home',
      'course',
    ),
    PlanSession: page(
      async () => (await import('./pages/planning/PlanSessionPage.tsx')).PlanSessionPage,
      'home',
      'course',
    ),
    CoursePeople: page(
      async () => (await import('./pages/course/CoursePeoplePage.tsx')).CoursePeoplePage,
      'home',
      'course',
    ),
    CourseCode: page(async () => (await import('./pages/course/CourseCodePage.tsx')).CourseCodePage, 'home', 'course'),
    CourseInvitations: page(
      async () => (await import('./pages/course/CourseInvitationsPage.tsx')).CourseInvitationsPage,
      'home',
      'course',
    ),
    Roster: page(async () => (await import('./pages/roster/RosterPage.tsx')).RosterPage, 'home', 'course'),
    CourseSettings: page(
      async () => (await import('./pages/course/CourseSettingsPage.tsx')).CourseSettingsPage,
      'home',
      'course',
    ),
    Incident: page(async () => (await import('./pages/incident/IncidentPage.tsx')).IncidentPage, 'privacy'),
    Account: page(async () => (await import('./pages/account/AccountPage.tsx')).AccountPage, 'people', 'privacy'),
    Record: page(async () => (await import('./pages/account/RecordPage.tsx')).RecordPage, 'people'),
    People: page(async () => (await import('./pages/people/PeoplePage.tsx')).PeoplePage, 'people', 'privacy'),
    Audit: page(async () => (await import('./pages/audit/AuditPage.tsx')).AuditPage, 'people'),
    Session: page(async () => (await import('./pages/session/SessionPage.tsx')).SessionPage, 'session', 'home'),
    Phase: page(async () => (await import('./pages/session/PhasePage.tsx')).PhasePage, 'session', 'privacy', 'report'),
    Report: page(
      async () => (await import('./pages/report/ReportPage.tsx')).ReportPage,
      'session',
      'privacy',
      'report',
    ),
  };
}
