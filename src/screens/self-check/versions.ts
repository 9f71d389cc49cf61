import { dependencies, version } from '../../../package.json'

/** What this build was made of; the SDK's version is pinned to the digit. */
export const VERSIONS = { app: version, sdk: dependencies['@bitrix24/b24jssdk'] }
