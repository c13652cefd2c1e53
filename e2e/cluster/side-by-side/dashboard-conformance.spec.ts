import { inject } from 'vitest'
import { describeConformance } from '../../../dashboard/src/server/conformance/suite.ts'
import { realServer } from '../../support/conformance/real-server.ts'

describeConformance(realServer(inject('cluster')))
