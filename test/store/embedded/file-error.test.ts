import { toFileError } from '../../../server/store/embedded/file-error.ts'

test.each([
  ['ENOSPC', 'storage_full', 'No room left to write /data/x; it is as it was before.'],
  ['EDQUOT', 'storage_full', 'No room left to write /data/x; it is as it was before.'],
  ['EFBIG', 'storage_full', 'No room left to write /data/x; it is as it was before.'],
  ['EROFS', 'internal', 'Cannot use /data/x; its disk is read-only; name another place.'],
  ['EIO', 'internal', 'Cannot use /data/x; see that the folder exists and may be written.']
])('%s of the file system is %s, with the path and what to do', (code, ours, message) => {
  const cause = Object.assign(new Error(code), { code })
  expect(toFileError(cause, '/data/x')).toMatchObject({ code: ours, message, cause })
})
