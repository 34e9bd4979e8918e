/** Who may import what, as data. A folder may import itself and the folders listed here, nothing else of ours. */
const layers = {
  'shared/core': [],
  'shared/codebook': ['shared/core'],
  'shared/scenario': ['shared/core', 'shared/codebook'],
  'shared/session': ['shared/core', 'shared/codebook', 'shared/scenario'],
  'shared/access': ['shared/core', 'shared/session'],
  'shared/protocol': ['shared/core', 'shared/codebook', 'shared/scenario', 'shared/session', 'shared/access'],
  'shared/speech': ['shared/core'],
  'shared/agreement': ['shared/core'],
  'shared/volley': ['shared/core'],
  'shared/report': [
    'shared/core',
    'shared/codebook',
    'shared/scenario',
    'shared/session',
    'shared/agreement',
    'shared/volley',
  ],
  'shared/interchange': ['shared/core', 'shared/codebook', 'shared/scenario', 'shared/session', 'shared/report'],
  'shared/roster': ['shared/core', 'shared/access', 'shared/protocol', 'shared/interchange'],
  'server/store': ['shared'],
  'server/session': ['shared', 'server/store'],
  'server/media': ['shared'],
  'server/auth': ['shared', 'server/store'],
  'server/control': ['shared', 'server/auth', 'server/store'],
  'server/metrics': [],
  'server/plugins': ['shared'],
  'server/archive': ['shared', 'server/session', 'server/store'],
  'server/routes': [
    'shared',
    'server/archive',
    'server/auth',
    'server/session',
    'server/store',
    'server/plugins',
    'server/metrics',
  ],
  'server/realtime': ['shared', 'server/session', 'server/store', 'server/media'],
  'client/sync': ['shared'],
  'client/media': ['shared'],
  'client/input': ['shared'],
  'client/api': ['shared'],
  'client/timeline': ['shared', 'client/ui'],
  'client/state': ['shared', 'client/sync', 'client/media', 'client/timeline'],
};

/** Packages that only one place may know. */
const owners = {
  'better-sqlite3|kysely|pg': 'server/store',
  idb: 'client/sync',
  mediasoup: 'server/media',
  'prom-client': 'server/metrics',
  'mediasoup-client': 'client/media',
  fastify: 'server/(app|routes|plugins)',
  'react|react-dom|zustand': 'client/(App|Pages|main|state|timeline|hooks|ui|pages|view)',
};

const ours = '^(shared|server|client|tests)/';

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'shared-imports-nobody',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: ours, pathNot: '^shared/' },
    },
    { name: 'server-not-client', severity: 'error', from: { path: '^server/' }, to: { path: '^(client|tests)/' } },
    { name: 'client-not-server', severity: 'error', from: { path: '^client/' }, to: { path: '^(server|tests)/' } },
    { name: 'shared-knows-no-node', severity: 'error', from: { path: '^shared/' }, to: { dependencyTypes: ['core'] } },
    ...Object.entries(layers).map(([folder, below]) => ({
      name: folder,
      severity: 'error',
      from: { path: `^${folder}/` },
      to: { path: ours, pathNot: `^(${[folder, ...below].join('|')})/` },
    })),
    ...Object.entries(owners).map(([packages, owner]) => ({
      name: `only-${owner}`,
      severity: 'error',
      from: { path: '^(shared|server|client)/', pathNot: `^${owner}` },
      to: { path: `(^|/)node_modules/(${packages})/` },
    })),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'node_modules/\\.cache|^client/dist' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types'] },
  },
};
