import { openAppFrame } from './open-frame.ts'
import { closePanelsOnEscape, openLinksInPanels, topPanels } from './panels.ts'
import { serveTabs } from './tabs.ts'

topPanels()
openLinksInPanels(document)
closePanelsOnEscape(document)
openAppFrame(document)
serveTabs(document, openAppFrame)
