import { tellServerStories } from '../delivery/server-stories.ts'
import { tellSmokeStories } from '../delivery/smoke.ts'
import { test } from './story.ts'

/** The server behind `npm start`: a server application. */
test.describe('the app’s own server', () => {
  tellSmokeStories(test, 'post')
  tellServerStories(test)
})
