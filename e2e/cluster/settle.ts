import { beforeAll, inject } from 'vitest'
import { settledPlatform } from '../support/settled-platform.ts'

/** Every file begins with a platform that is well, whatever the file before did to it. */
beforeAll(() => settledPlatform(inject('cluster')))
