import { createBrowserRouter, RouterProvider } from 'react-router';

const router = createBrowserRouter([]);

/** Pages by address; each arrives with its own file. */
export function App() {
  return <RouterProvider router={router} />;
}
