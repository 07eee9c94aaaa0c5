// from Node 25 on there are two of its own, which warn, and which all tests of a process would share
for (const name of ['localStorage', 'sessionStorage']) Reflect.deleteProperty(globalThis, name)
