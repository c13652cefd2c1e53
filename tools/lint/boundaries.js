/** The architecture as lint rules: each message says what to do instead. */

function restrict(files, { ignores = [], patterns = [], syntax = [], globals = [] }) {
  return {
    files,
    ignores: ['**/*.spec.ts', ...ignores],
    rules: {
      ...(patterns.length > 0 && {
        'no-restricted-imports': [
          'error',
          { patterns },
        ],
      }),
      ...(syntax.length > 0 && {
        'no-restricted-syntax': ['error', ...syntax],
      }),
      ...(globals.length > 0 && {
        'no-restricted-globals': ['error', ...globals],
      }),
    },
  }
}

const environment = { selector: 'MemberExpression[object.name=process][property.name=env]', message: 'Read the environment in config.ts and pass values in.' }
const frameworks = {
  group: [
    'fastify',
    '@fastify/*',
    'kysely',
    'pino',
    'node:*',
    'vue',
    '**/store/**',
    '**/routes/**',
  ],
  message: 'This folder is pure: text and state in, data out. Take what you need as an argument.',
}

export const boundaries = [
  restrict(['services/api/src/**/*.ts', 'dashboard/src/server/**/*.ts'], {
    ignores: ['**/config.ts', '**/testing/**'],
    syntax: [environment],
  }),
  restrict(['services/api/src/chat/understand/**/*.ts', 'services/api/src/chat/act/**/*.ts'], {
    patterns: [frameworks],
  }),
  restrict(['services/api/src/**/*.ts'], {
    ignores: ['services/api/src/model/endpoint.ts'],
    globals: [
      { name: 'fetch', message: 'Only model/endpoint.ts calls out, under its guard and its time limit.' },
    ],
  }),
  restrict(['dashboard/src/shared/**/*.ts'], {
    patterns: [
      {
        group: [
          'fastify',
          '@fastify/*',
          'vue',
          'node:*',
          '**/server/**',
          '**/ui/**',
        ],
        message: 'shared/ is read by both sides: types, schemas and pure functions only.',
      },
    ],
  }),
  restrict(['dashboard/src/ui/**/*.{ts,vue}'], {
    patterns: [
      {
        group: [
          '**/server/**',
          'node:*',
          'fastify',
          '@kubernetes/*',
        ],
        message: 'The UI knows the server by shared/ only.',
      },
    ],
  }),
  restrict(['dashboard/src/server/**/*.ts'], {
    ignores: ['dashboard/src/server/cluster/**'],
    patterns: [
      {
        group: ['@kubernetes/*'],
        message: 'Only server/cluster/ talks to Kubernetes.',
      },
      {
        group: ['**/ui/**'],
        message: 'The server never imports the UI.',
      },
    ],
  }),
  restrict(['services/web/src/**/*.{ts,vue}'], {
    ignores: ['services/web/src/api.ts'],
    globals: [
      { name: 'fetch', message: 'Call the functions of api.ts.' },
      { name: 'EventSource', message: 'Call the functions of api.ts.' },
    ],
  }),
  restrict(['dashboard/src/ui/**/*.{ts,vue}'], {
    ignores: ['dashboard/src/ui/api.ts'],
    globals: [
      { name: 'fetch', message: 'Call the functions of api.ts.' },
      { name: 'EventSource', message: 'Call the functions of api.ts.' },
    ],
  }),
  restrict(['packages/contract/**/*.ts'], {
    patterns: [
      {
        group: ['fastify', 'vue', 'node:*'],
        message: 'The contract holds schemas, types and codes; nothing else.',
      },
    ],
  }),
]
