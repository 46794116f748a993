// Lets the code import a module as text: import { script } from './x?script'.
import { addViteConfig, defineWxtModule } from 'wxt/modules';
import { scriptAsText } from './parts/scriptAsText';

export default defineWxtModule((wxt) => addViteConfig(wxt, () => ({ plugins: [scriptAsText()] })));
