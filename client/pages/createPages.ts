import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Area } from '../i18n/areas.ts';

export type LazyPages = ReturnType<typeof createPages>;

/** The pages, each with the areas of its words. Each is loaded when it is gone to, its words at the same time, so that who joins waits for nothing but the way in. */
export function createPages(addWords: (area: Area) => Promise<void>) {
  const page = (load: () => Promise<ComponentType>, ...areas: readonly Area[]): LazyExoticComponent<ComponentType> =>
    lazy(async () => {
      const [component] = await Promise.all([load(), ...areas.map(addWords)]);
      return { default: component };
    });
  return {
    FrontDoor: page(async () => (await import('./frontDoor/FrontDoorPage.tsx')).FrontDoorPage),
    Setup: page(async () => (await import('./frontDoor/SetupPage.tsx')).SetupPage),
    SignIn: page(async () => (await import('./frontDoor/SignInPage.tsx')).SignInPage),
    Join: page(async () => (await import('./join/JoinPage.tsx')).JoinPage),
    Invitation: page(async () => (await import('./entry/InvitationPage.tsx')).InvitationPage, 'home'),
    Password: page(async () => (await import('./entry/PasswordPage.tsx')).PasswordPage, 'home'),
    Enrol: page(async () => (await import('./entry/EnrolPage.tsx')).EnrolPage, 'home'),
    Staff: page(async () => (await import('./staff/StaffPage.tsx')).StaffPage, 'home'),
    Home: page(async () => (await import('./home/HomePage.tsx')).HomePage, 'home'),
    NewSession: page(async () => (await import('./newSession/NewSessionPage.tsx')).NewSessionPage, 'course'),
    SessionLinks: page(
      async () => (await import('./sessionLinks/SessionLinksPage.tsx')).SessionLinksPage,
      'course',
      'privacy',
    ),
    NewCourse: page(async () => (await import('./courseForm/NewCoursePage.tsx')).NewCoursePage, 'course'),
    Course: page(async () => (await import('./course/CourseSessionsPage.tsx')).CourseSessionsPage, 'home', 'course'),
    PlanSession: page(async () => (await import('./planning/PlanSessionPage.tsx')).PlanSessionPage, 'home', 'course'),
    CoursePeople: page(async () => (await import('./course/CoursePeoplePage.tsx')).CoursePeoplePage, 'home', 'course'),
    CourseCode: page(async () => (await import('./course/CourseCodePage.tsx')).CourseCodePage, 'home', 'course'),
    CourseInvitations: page(
      async () => (await import('./course/CourseInvitationsPage.tsx')).CourseInvitationsPage,
      'home',
      'course',
    ),
    Roster: page(async () => (await import('./roster/RosterPage.tsx')).RosterPage, 'home', 'course'),
    CourseSettings: page(
      async () => (await import('./course/CourseSettingsPage.tsx')).CourseSettingsPage,
      'home',
      'course',
    ),
    Incident: page(async () => (await import('./incident/IncidentPage.tsx')).IncidentPage, 'privacy'),
    Account: page(async () => (await import('./account/AccountPage.tsx')).AccountPage, 'people', 'privacy'),
    Record: page(async () => (await import('./account/RecordPage.tsx')).RecordPage, 'people'),
    People: page(async () => (await import('./people/PeoplePage.tsx')).PeoplePage, 'people', 'privacy'),
    Audit: page(async () => (await import('./audit/AuditPage.tsx')).AuditPage, 'people'),
    Session: page(async () => (await import('./session/SessionPage.tsx')).SessionPage, 'session', 'home'),
    Phase: page(async () => (await import('./session/PhasePage.tsx')).PhasePage, 'session', 'privacy', 'report'),
    Report: page(async () => (await import('./report/ReportPage.tsx')).ReportPage, 'session', 'privacy', 'report'),
  };
}
