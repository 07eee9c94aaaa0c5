const transform = {
  '^.+\\.(t|j|mj)sx?$': ['@swc/jest', { jsc: { transform: { react: { runtime: 'automatic' } } } }]
}

const shared = {
  transform,
  transformIgnorePatterns: [
    '/node_modules/(?!(d3-[a-z]+|internmap|edtf|mdast-[a-z-]+|micromark[a-z-]*|unist-[a-z-]+|decode-named-character-reference|character-entities|devlop|pptxgenjs|string-width|strip-ansi|ansi-regex|get-east-asian-width)/)'
  ],
  modulePathIgnorePatterns: ['<rootDir>/.neo4j', '<rootDir>/dist'],
  moduleNameMapper: { '\\.css$': '<rootDir>/test/support/empty-css.ts' }
}

/** @type {import('jest').Config} */
const config = {
  // all processors: by default Jest leaves one out, which is half of a machine with two
  maxWorkers: '100%',
  // the five seconds that are the default are few on a busy machine
  testTimeout: 30_000,
  projects: [
    {
      ...shared,
      displayName: 'node',
      testEnvironment: 'node',
      setupFiles: ['<rootDir>/test/support/without-storage.ts'],
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['<rootDir>/test/e2e/', '\\.neo4j\\.test\\.ts$']
    },
    {
      ...shared,
      displayName: 'neo4j',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.neo4j.test.ts']
    },
    {
      ...shared,
      displayName: 'page',
      testEnvironment: 'jsdom',
      setupFilesAfterEnv: ['<rootDir>/test/support/browser.ts'],
      testMatch: ['<rootDir>/test/client/**/*.test.tsx']
    },
    {
      ...shared,
      displayName: 'e2e',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/e2e/**/*.test.ts']
    }
  ]
}

export default config
