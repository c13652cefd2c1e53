import type { Ports } from './options.ts'

/** What the local overrides are computed from. */
export interface Place {
  ports: Ports
  dataFolder: string
  kubeconfig: string
}

/** A page as Vite builds it; paths are from the project's root. */
export interface Page {
  config: string
  output: string
  /** Folders and files that it is built from. */
  sources: string[]
}

export interface LocalService {
  /** Key of the port, and the name in messages. */
  name: keyof Ports
  title: string
  chart: string
  /** A script and its arguments, from the project's root. */
  args: string[]
  /** The page that has to be built first. */
  page?: Page
  /** All that differs from the dev overlay's render. */
  overrides: (place: Place) => Record<string, string>
}

export const HOST = '127.0.0.1'

export const urlOf = (port: number): string => `http://${HOST}:${port}`

/** The three processes of local mode: everything else about them comes from the charts. */
export const SERVICES: readonly LocalService[] = [
  {
    name: 'api',
    title: 'API',
    chart: 'backend',
    args: ['services/api/src/server.ts'],
    overrides: ({ ports, dataFolder }) => ({
      API_HOST: HOST,
      API_PORT: String(ports.api),
      DATA_DIR: dataFolder,
    }),
  },
  {
    name: 'web',
    title: 'Chat',
    chart: 'frontend',
    args: [
      'node_modules/vite/bin/vite.js',
      'preview',
      'services/web',
      '--logLevel',
      'warn',
    ],
    page: {
      config: 'services/web/vite.config.ts',
      output: 'services/web/dist',
      sources: ['services/web', 'packages/contract'],
    },
    overrides: ({ ports }) => ({
      WEB_HOST: HOST,
      WEB_PORT: String(ports.web),
      API_BASE_URL: urlOf(ports.api),
    }),
  },
  {
    name: 'dashboard',
    title: 'Dashboard',
    chart: 'dashboard',
    args: ['dashboard/src/server/server.ts'],
    page: {
      config: 'dashboard/vite.config.ts',
      output: 'dashboard/dist/ui',
      sources: [
        'dashboard/src/ui',
        'dashboard/src/shared',
        'dashboard/vite.config.ts',
        'dashboard/package.json',
      ],
    },
    overrides: ({ ports, kubeconfig }) => ({
      DASHBOARD_HOST: HOST,
      DASHBOARD_PORT: String(ports.dashboard),
      KUBECONFIG: kubeconfig,
      CHAT_BACKEND_URL: urlOf(ports.api),
    }),
  },
]
