/** A login as it stands in lists. A long mail address breaks before its host rather than within a word. */
export function Login({ login }: { readonly login: string | null }) {
  const at = login?.indexOf('@') ?? -1;
  if (login === null || at < 1) return login;
  return (
    <>
      {login.slice(0, at)}
      <wbr />
      {login.slice(at)}
    </>
  );
}
