/** Takes pictures of every page into the cache, and the README's picture into docs/images. */
import { runMain } from '../lib/user-error.ts'
import { takeScreenshots } from '../screenshots/take.ts'

runMain(takeScreenshots)
