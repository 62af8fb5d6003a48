import { commands } from './commands.ts';
import { parseArguments } from './parse-arguments.ts';

// npm run help: lists the commands.
parseArguments({});
for (const [usage, purpose] of Object.entries(commands)) console.log(`npm ${usage}\n    ${purpose}`);
