/** The page that asks for a token. */
export const login = {
  heading: 'Log in to Operations',
  introduction: 'With a Kubernetes token. You see what its owner may list; the token is kept in memory only.',
  token: 'Token',
  checking: 'Checking …',
  logIn: 'Log in',
  hint: 'A token for a service account:',
}
