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
const Account = lazy(async () => ({ default: (await import('./pages/account/AccountPage.tsx')).AccountPage }));
const Record = lazy(async () => ({ default: (await import('./pages/account/RecordPage.tsx')).RecordPage }));
const People = lazy(async () => ({ default: (await import('./pages/people/PeoplePage.tsx')).PeoplePage }));
const Audit = lazy(async () => ({ default: (await import('./pages/audit/AuditPage.tsx')).AuditPage }));
const Session = lazy(async () => ({ default: (await import('./pages/session/SessionPage.tsx')).SessionPage }));
const Phase = lazy(async () => ({ default: (await import('./pages/session/PhasePage.tsx')).PhasePage }));
const Report = lazy(async () => ({ default: (await import('./pages/report/ReportPage.tsx')).ReportPage }));

/** Every address. Each page is loaded when it is gone to, so that who joins waits for nothing but the way in. */
export function Pages() {
  return (
    <Suspense fallback={<Loading />}>
      <Routes>
        <Route index element={<FrontDoor />} />
        <Route path="setup" element={<Setup />} />
        <Route path="sign-in" element={<SignIn />} />
        <Route path="join" element={<Join />} />
        <Route element={<Staff />}>
          <Route path="home" element={<Home />} />
          <Route path="new" element={<NewSession />} />
          <Route path="sessions/:sessionId" element={<SessionLinks />} />
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
