// Saves files anew with JavaScript tools: one request a line on stdin, {"tool": …, "text": …}, one answer on stdout.
//
// graphology reads GraphML but does not write it; what it holds after reading is written here, plainly.

import {createInterface} from 'node:readline';
import {MultiDirectedGraph} from 'graphology';
import graphml from 'graphology-graphml';
import jsonld from 'jsonld';

const escape = text => String(text).replace(/[&<>"]/g, mark => `&#${mark.charCodeAt(0)};`);

const data = attributes =>
  Object.entries(attributes)
    .map(([name, value]) => `<data key="${escape(name)}">${escape(value)}</data>`)
    .join('');

function writeGraphml(graph) {
  const names = new Set();
  graph.forEachNode((_, attributes) => Object.keys(attributes).forEach(name => names.add(name)));
  const keys = [...names].map(name => `<key id="${escape(name)}" for="node" attr.name="${escape(name)}"/>`);
  const nodes = graph.mapNodes((id, attributes) => `<node id="${escape(id)}">${data(attributes)}</node>`);
  const edges = graph.mapEdges((id, _, source, target) => `<edge source="${escape(source)}" target="${escape(target)}"/>`);
  const parts = [...keys, '<graph edgedefault="directed">', ...nodes, ...edges, '</graph>'];
  return `<graphml xmlns="http://graphml.graphdrawing.org/xmlns">${parts.join('')}</graphml>`;
}

const documentLoader = url => {
  throw new Error(`asked for ${url}`);
};

const tools = {
  graphology: text => writeGraphml(graphml.parse(MultiDirectedGraph, text)),
  expand: async text => JSON.stringify(await jsonld.expand(JSON.parse(text), {documentLoader})),
  flatten: async text => JSON.stringify(await jsonld.flatten(JSON.parse(text), null, {documentLoader})),
  compact: async text => {
    const document = JSON.parse(text);
    return JSON.stringify(await jsonld.compact(document, document['@context'], {documentLoader}));
  },
  rdf: async text => {
    const dataset = await jsonld.toRDF(JSON.parse(text), {documentLoader});
    return JSON.stringify(await jsonld.fromRDF(dataset));
  }
};

for await (const line of createInterface({input: process.stdin, crlfDelay: Infinity})) {
  const {tool, text} = JSON.parse(line);
  let answer;
  try {
    answer = {text: await tools[tool](text)};
  } catch (error) {
    answer = {error: String(error.stack ?? error)};
  }
  process.stdout.write(JSON.stringify(answer) + '\n');
}
