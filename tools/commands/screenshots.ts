/** Takes the pictures of the README from a running local mode: `screenshots`, after `npm start` in another terminal. */
import { runMain } from '../lib/user-error.ts'
import { takeScreenshots } from '../screenshots/take.ts'

runMain(takeScreenshots)
