import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { keptSecret, secretOf } from '../view/hashSecret.ts';

/** What stands behind the `#` of the address. It is taken out of it once it is read: over a shoulder or in a history it opens nothing. */
export function useSecret(): string | null {
  const { hash, pathname, state } = useLocation();
  const navigate = useNavigate();
  useEffect(() => {
    const kept = keptSecret(hash);
    if (kept) void navigate(pathname, { replace: true, state: kept });
  }, [hash, pathname, navigate]);
  return secretOf(hash, state);
}
