// Answers on every port of the list that it is given, as a pod that somebody wants to reach.
import { createServer } from 'node:http'
import process from 'node:process'

for (const port of JSON.parse(process.argv[1]))
  createServer((_, response) => response.end()).listen(port)

process.once('SIGTERM', () => process.exit(0))
