import { NODE_NAME } from '../control/node.ts'

/** Demo pods are on the one node there is. */
export const DEMO_NODE = { name: NODE_NAME, ip: '127.0.0.1' }
