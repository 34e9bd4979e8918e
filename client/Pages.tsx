import { Suspense } from 'react';
import { Route, Routes } from 'react-router';
import type { LazyPages } from './pages/createPages.ts';
import { MissingPage } from './pages/problem/MissingPage.tsx';
import { Loading } from './ui/Loading.tsx';

/** Every address, with the page that stands there. */
export function Pages({ pages }: { readonly pages: LazyPages }) {
  return (
    <Suspense fallback={<Loading />}>
      <Routes>
        <Route index element={<pages.FrontDoor />} />
        <Route path="setup" element={<pages.Setup />} />
        <Route path="sign-in" element={<pages.SignIn />} />
        <Route path="join" element={<pages.Join />} />
        <Route path="invitation" element={<pages.Invitation />} />
        <Route path="password" element={<pages.Password />} />
        <Route path="enrol" element={<pages.Enrol />} />
        <Route element={<pages.Staff />}>
          <Route path="home" element={<pages.Home />} />
          <Route path="new" element={<pages.NewSession />} />
          <Route path="sessions/:sessionId" element={<pages.SessionLinks />} />
          <Route path="courses/new" element={<pages.NewCourse />} />
          <Route path="courses/:courseId">
            <Route index element={<pages.Course />} />
            <Route path="new" element={<pages.PlanSession />} />
            <Route path="people" element={<pages.CoursePeople />} />
            <Route path="code" element={<pages.CourseCode />} />
            <Route path="invitations" element={<pages.CourseInvitations />} />
            <Route path="roster" element={<pages.Roster />} />
            <Route path="settings" element={<pages.CourseSettings />} />
          </Route>
          <Route path="incidents/:sessionId" element={<pages.Incident />} />
          <Route path="account" element={<pages.Account />} />
          <Route path="account/record" element={<pages.Record />} />
          <Route path="people" element={<pages.People />} />
          <Route path="audit" element={<pages.Audit />} />
        </Route>
        <Route path="s/:sessionId" element={<pages.Session />}>
          <Route index element={<pages.Phase />} />
          <Route path="report" element={<pages.Report />} />
        </Route>
        <Route path="*" element={<MissingPage />} />
      </Routes>
    </Suspense>
  );
}
