export * from './chat.ts'
export * from './health.ts'
export * from './problem.ts'
export * from './todo.ts'
