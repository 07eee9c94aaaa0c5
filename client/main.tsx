import './no-eval.ts'
import { BrowserRouter } from 'react-router'
import { begin } from './begin.tsx'
import { loadAhead } from './page/ahead.ts'

loadAhead(location)
begin(BrowserRouter)
