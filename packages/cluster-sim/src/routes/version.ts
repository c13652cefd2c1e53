import type { Route } from './context.ts'

export const KUBERNETES_VERSION = 'v1.36.0'

const [major, minor] = KUBERNETES_VERSION.slice(1).split('.')

export const version: Route = {
  name: 'version',
  isFor: info => info.path === '/version',
  answer: () => ({
    body: {
      major,
      minor,
      gitVersion: `${KUBERNETES_VERSION}+sim`,
      gitCommit: '',
      gitTreeState: 'clean',
      buildDate: '1970-01-01T00:00:00Z',
      goVersion: '',
      compiler: '',
      platform: 'sim/sim',
    },
  }),
}
