import { MONO, SANS, SERIF } from '#figure/look/faces.ts'
import type { Tokens } from '#figure/look/tokens.ts'

/** The style sheet of the page: a slide fills the screen, and a sheet when printed. */
export function toStyle({ panel, ink, text, muted, rule, ruleStrong, accent, accentInk }: Tokens): string {
  return `
*{box-sizing:border-box;margin:0}
html{color-scheme:light;scroll-padding:0}
body{font:400 15px/1.5 ${SANS};color:${text};background:${panel}}
a{color:${accentInk}}
a:focus-visible{outline:2px solid ${accent};outline-offset:2px}
section:focus{outline:0}
h1,h2{font-family:${SERIF};font-weight:600;color:${ink};line-height:1.16;overflow-wrap:anywhere}
h1{font-size:42px;max-width:24em}
h2{font-size:33px;margin-bottom:16px}
h3{font-size:13.5px;font-weight:600;color:${ink};margin:24px 0 8px}
h4{font-size:12.5px;font-weight:600;color:${ink};margin:0 0 4px}
h4 span{font-weight:400;color:${muted}}
.skip{position:absolute;left:-9999px}
.skip:focus{left:8px;top:8px;padding:8px;background:${panel}}
.cover,.slide,.all-sources,.end{max-width:1280px;margin:0 auto;padding:32px 48px}
.cover{min-height:70vh;display:flex;flex-direction:column;justify-content:center;gap:16px}
.cover ol{padding-left:24px}
.cover li{margin:4px 0}
.all-sources{border-top:1px solid ${rule}}
.slide{min-height:100vh;border-top:1px solid ${rule}}
.head{display:flex;justify-content:space-between;gap:16px;color:${muted};padding-bottom:12px;border-bottom:1.2px solid ${ink};margin-bottom:22px}
.head p:first-child{min-width:0;overflow-wrap:anywhere}
.head p:last-child{flex:none}
.body{display:grid;grid-template-columns:minmax(0,432fr) minmax(0,712fr);gap:40px;align-items:start}
.body.wide{grid-template-columns:minmax(0,1fr)}
.text{font:400 17px/1.53 ${SERIF};overflow-wrap:anywhere}
.text>:is(h2,h3,p,pre),.text>blockquote p{unicode-bidi:plaintext;text-align:start}
.text p,.text ul,.text ol,.text blockquote,.text pre{margin:0 0 13px}
.text h3{font:600 18px/1.4 ${SERIF};margin:0 0 8px}
.text blockquote{padding-left:20px;border-left:2px solid ${ruleStrong}}
.text pre,.text code{font:400 15px/1.5 ${MONO};white-space:pre-wrap}
.text strong,.said strong{font-weight:600;color:${ink}}
.text .standing{font:400 13.5px/1.45 ${SANS};color:${muted}}
.body.wide .text{max-width:860px}
sup{font:600 10.5px/1 ${SANS};vertical-align:super}
sup a{text-decoration:none;padding:0 1px}
sup a:hover{text-decoration:underline}
figure svg{display:block;width:100%;height:auto}
figcaption{margin-top:8px;font-size:12.5px;color:${muted}}
.sources{columns:2;column-gap:32px;font-size:12.5px;padding-left:24px}
.sources li{break-inside:avoid;margin-bottom:6px;overflow-wrap:anywhere}
.sources li::marker{font-weight:600;color:${accentInk}}
.sources li:target{outline:2px solid ${accent};outline-offset:2px}
.said{columns:2;column-gap:32px;font-size:12.5px}
.said>div{margin-bottom:14px}
.said ul{padding-left:16px}
.said li{overflow-wrap:anywhere}
.end{color:${muted};font-size:12.5px;border-top:1px solid ${rule}}
@media screen and (max-width:800px){
.cover,.slide,.all-sources,.end{padding:20px}
h1{font-size:30px}h2{font-size:26px}
.body{grid-template-columns:minmax(0,1fr);gap:20px}
.sources,.said{columns:1}
}
@media print{
@page{size:13.333in 7.5in;margin:.4in .5in}
.cover,.slide,.all-sources,.end{padding:0;max-width:none;min-height:0;border:0}
.slide,.all-sources{break-before:page}
.skip,.keys{display:none}
h3,h4{break-after:avoid}
figure{break-inside:avoid}
figure svg{max-height:5.2in}
}`
}
