import { inject, vi } from 'vitest'
import { describeConformance } from '../../../dashboard/src/server/conformance/suite.ts'
import { realServer } from '../../support/conformance/real-server.ts'

/** The watchdog's hundred seconds, and as much again. */
const TIMEOUT_MS = 240_000

vi.setConfig({ testTimeout: TIMEOUT_MS })

describeConformance(realServer(inject('cluster')))
