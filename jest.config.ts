import type { Config } from 'jest'

const transform: Config['transform'] = {
  '^.+\\.(t|j|mj)sx?$': ['@swc/jest', { jsc: { transform: { react: { runtime: 'automatic' } } } }]
}

const shared: Config = {
  transform,
  transformIgnorePatterns: ['/node_modules/(?!(d3-[a-z]+|internmap|edtf)/)'],
  modulePathIgnorePatterns: ['<rootDir>/.neo4j', '<rootDir>/dist'],
  moduleNameMapper: { '\\.css$': '<rootDir>/test/support/empty-css.ts' }
}

const config: Config = {
  projects: [
    {
      ...shared,
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['<rootDir>/test/e2e/']
    },
    {
      ...shared,
      displayName: 'page',
      testEnvironment: 'jsdom',
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
