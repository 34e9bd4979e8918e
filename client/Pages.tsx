import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { MissingPage } from './pages/problem/MissingPage.tsx';
import { Loading } from './ui/Loading.tsx';

const FrontDoor = lazy(async () => ({ default: (await import('./pages/frontDoor/FrontDoorPage.tsx')).FrontDoorPage }));
const Setup = lazy(async () => ({ default: (await import('./pages/frontDoor/SetupPage.tsx')).SetupPage }));
const SignIn = lazy(async () => ({ default: (await import('./pages/frontDoor/SignInPage.tsx')).SignInPage }));
const Join = lazy(async () => ({ default: (await import('./pages/join/JoinPage.tsx')).JoinPage }));
const Staff = lazy(async () => ({ default: (await import('./pages/staff/StaffPage.tsx')).StaffPage }));
const Home = lazy(async () => ({ default: (await import('./pages/home/HomePage.tsx')).HomePage }));
const NewSession = lazy(async () => ({
  default: (await import('./pages/newSession/NewSessionPage.tsx')).NewSessionPage,
}));
const SessionLinks = lazy(async () => ({
  default: (await import('./pages/sessionLinks/SessionLinksPage.tsx')).SessionLinksPage,
}));
const Incident = lazy(async () => ({ default: (await import('./pages/incident/IncidentPage.tsx')).IncidentPage }));
const Account = lazy(async () => ({ default: (await import('./pages/account/AccountPage.tsx')).AccountPage }));
const Record = lazy(async () => ({ default: (await import('./pages/account/RecordPage.tsx')).RecordPage }));
const People = lazy(async () => ({ default: (await import('./pages/people/PeoplePage.tsx')).PeoplePage }));
const Audit = lazy(async () => ({ default: (await import('./pages/audit/AuditPage.tsx')).AuditPage }));
const Session = lazy(async () => ({ default: (await import('./pages/session/SessionPage.tsx')).SessionPage }));
const Phase = lazy(async () => ({ default: (await import('./pages/session/PhasePage.tsx')).PhasePage }));
const Report = lazy(async () => ({ default: (await import('./pages/report/ReportPage.tsx')).ReportPage }));

const NewCourse = lazy(async () => ({ default: (await import('./pages/courseForm/NewCoursePage.tsx')).NewCoursePage }));
const Course = lazy(async () => ({
  default: (await import('./pages/course/CourseSessionsPage.tsx')).CourseSessionsPage,
}));
const PlanSession = lazy(async () => ({
  default: (await import('./pages/planning/PlanSessionPage.tsx')).PlanSessionPage,
}));
const CoursePeople = lazy(async () => ({
  default: (await import('./pages/course/CoursePeoplePage.tsx')).CoursePeoplePage,
}));
const CourseCode = lazy(async () => ({ default: (await import('./pages/course/CourseCodePage.tsx')).CourseCodePage }));
const CourseInvitations = lazy(async () => ({
  default: (await import('./pages/course/CourseInvitationsPage.tsx')).CourseInvitationsPage,
}));
const Roster = lazy(async () => ({ default: (await import('./pages/roster/RosterPage.tsx')).RosterPage }));
const CourseSettings = lazy(async () => ({
  default: (await import('./pages/course/CourseSettingsPage.tsx')).CourseSettingsPage,
}));
const Invitation = lazy(async () => ({ default: (await import('./pages/entry/InvitationPage.tsx')).InvitationPage }));
const Password = lazy(async () => ({ default: (await import('./pages/entry/PasswordPage.tsx')).PasswordPage }));
const Enrol = lazy(async () => ({ default: (await import('./pages/entry/EnrolPage.tsx')).EnrolPage }));

/** Every address. Each page is loaded when it is gone to, so that who joins waits for nothing but the way in. */
export function Pages() {
  return (
    <Suspense fallback={<Loading />}>
      <Routes>
        <Route index element={<FrontDoor />} />
        <Route path="setup" element={<Setup />} />
        <Route path="sign-in" element={<SignIn />} />
        <Route path="join" element={<Join />} />
        <Route path="invitation" element={<Invitation />} />
        <Route path="password" element={<Password />} />
        <Route path="enrol" element={<Enrol />} />
        <Route element={<Staff />}>
          <Route path="home" element={<Home />} />
          <Route path="new" element={<NewSession />} />
          <Route path="sessions/:sessionId" element={<SessionLinks />} />
          <Route path="courses/new" element={<NewCourse />} />
          <Route path="courses/:courseId">
            <Route index element={<Course />} />
            <Route path="new" element={<PlanSession />} />
            <Route path="people" element={<CoursePeople />} />
            <Route path="code" element={<CourseCode />} />
            <Route path="invitations" element={<CourseInvitations />} />
            <Route path="roster" element={<Roster />} />
            <Route path="settings" element={<CourseSettings />} />
          </Route>
          <Route path="incidents/:sessionId" element={<Incident />} />
          <Route path="account" element={<Account />} />
          <Route path="account/record" element={<Record />} />
          <Route path="people" element={<People />} />
          <Route path="audit" element={<Audit />} />
        </Route>
        <Route path="s/:sessionId" element={<Session />}>
          <Route index element={<Phase />} />
          <Route path="report" element={<Report />} />
        </Route>
        <Route path="*" element={<MissingPage />} />
      </Routes>
    </Suspense>
  );
}
