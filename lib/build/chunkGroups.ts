// How the pages' code is cut into files.
import { existsSync } from 'node:fs';
import { mergeConfig } from 'vite';
import { defineWxtModule } from 'wxt/modules';

const suffixes = ['.ts', '.tsx', '.css', '.json'];

/** Which files a chunk contains: our own by path, others by package. Fails the build if one of ours does not exist. */
function chunk(name: string, { packages = [], files }: { packages?: string[]; files: string[] }, priority = 0) {
  const missing = files.filter((file) => !suffixes.some((suffix) => existsSync(`${file}${suffix}`)));
  if (missing.length > 0) throw new Error(`The chunk ${name} names files that do not exist: ${missing.join(', ')}`);
  const paths = [...packages.map((one) => `node_modules/${one}/`), ...files.map((file) => `/${file}\\.`)];
  return { name, priority, test: new RegExp(paths.join('|')) };
}

// Code that several pages, or the background too, need: there are fewer files to open, and they compress better. What
// the panel starts with comes first, as a group also takes in what its files import.
const codeSplitting = {
  groups: [
    chunk(
      'base',
      {
        packages: ['dexie', 'uuidv7', 'webextension-polyfill', 'zustand', '@webext-core'],
        files: [
          'lib/result',
          'lib/text',
          'lib/database/database',
          'lib/database/writeRows',
          'lib/database/storageFault',
          'lib/database/stamp',
          'lib/database/localValues',
          'lib/database/retryDelays',
          'lib/backup/actions/owedBackup',
          'lib/browser/words',
          'lib/browser/messages',
          'lib/browser/storageAreas',
          'lib/browser/sessionValues',
          'lib/browser/eraseSignal',
          'lib/browser/pageContext',
          'lib/browser/openPages',
          'lib/browser/localZone',
        ],
      },
      1,
    ),
    chunk(
      'start',
      {
        files: [
          'lib/conversation/talkStatus',
          'lib/key-sets/defaultKeySet',
          'lib/conversation/actions/outbox',
          'lib/conversation/talkDraft',
          'lib/conversation/queries',
          'lib/conversation/types',
          'lib/conversation/actions/keepTalkDraft',
          'lib/panel/panelScreen',
          'lib/people/queries/people',
          'lib/prompts/builtInCards',
          'lib/prompts/talkStage',
          'lib/prompts/types',
          'lib/reflection/actions',
          'lib/reflection/queries',
          'lib/reflection/types',
          'lib/curtain/actions',
          'lib/settings/queries',
          'lib/settings/types',
          'lib/database/cachedRead',
        ],
      },
      1,
    ),
    // What the background does not need.
    chunk(
      'state',
      {
        files: [
          'lib/panel/queries',
          'lib/plans/queries',
          'lib/plans/plansOfReflections',
          'lib/database/watchAnswer',
          'lib/database/failedReads',
          'components/ui/useWatched',
          'components/panel/lastFailure',
          'components/ui/onceUntilFailed',
          'components/backup/saveCopyLater',
        ],
      },
      1,
    ),
    chunk('talk', {
      files: [
        'lib/conversation/actions/talkLife',
        'lib/conversation/localDay',
        'lib/conversation/actions/parkedIdeas',
        'lib/conversation/actions/unsavedShortcutPresses',
        'lib/key-sets/queries',
        'lib/key-sets/keyNameQueries',
        'lib/conversation/actions/logMark',
        'lib/conversation/actions/heldPauses',
        'lib/key-sets/builtInKeySets',
        'lib/conversation/pauseFigures',
        'lib/conversation/tally',
        'lib/conversation/modeTimeline',
        'lib/settings/actions',
        'lib/settings/thingChoiceQueries',
      ],
    }),
    // What a tab does to a talk, and whether that goes on.
    chunk('tie', {
      files: [
        'lib/meetings/binding/actions/callTie',
        'lib/meetings/binding/callPage',
        'lib/meetings/binding/callEnd',
        'lib/meetings/binding/actions/cardTickets',
        'lib/meetings/binding/queries/meetingTabs',
        'lib/meetings/binding/actions/roomHash',
        'lib/meetings/binding/actions/roomShown',
        'lib/panel/actions/panelHeartbeat',
      ],
    }),
    chunk('view', {
      packages: ['react', 'react-dom', 'scheduler', 'dexie-react-hooks'],
      files: [
        'components/ui/Button',
        'components/ui/Notice',
        'components/ui/FieldFrame',
        'components/ui/TextField',
        'components/ui/ChoiceChips',
        'components/ui/useAutosavedValue',
        'components/ui/useNow',
        'components/ui/timeFormat',
        'components/ui/ErrorBoundary',
        'components/ui/LongText',
        'components/plans/planSentence',
        'components/reflection/ConfidenceField',
        'components/ui/focusOnMount',
        'components/ui/drawnWhole',
        'components/ui/tokens',
        'components/panel/PanelFrame',
        'lib/database/liveRead',
      ],
    }),
    // The panel's first screen: it compresses better as one file.
    chunk('first', {
      files: [
        'components/panel/Menu',
        'components/conversation/prepare/Prepare',
        'components/plans/PlanNow',
        'components/panel/Panel',
        'components/panel/PanelMenu',
        'components/plans/PlanInFocus',
        'components/conversation/prepare/PrepareScreen',
        'components/panel/talkCommands',
        'components/panel/lazyScreens',
        'components/reflection/leaveReflection',
        'components/panel/BeforeNotice',
        'components/panel/useArrival',
        'components/panel/usePanelState',
      ],
    }),
  ],
};

export default defineWxtModule((wxt) => {
  wxt.hook('vite:build:extendConfig', (entrypoints, config) => {
    if (!entrypoints.some(({ name }) => name === 'sidepanel')) return;
    const output = { build: { rolldownOptions: { output: { codeSplitting } } } };
    config.build = mergeConfig({ build: config.build ?? {} }, output).build;
  });
});
