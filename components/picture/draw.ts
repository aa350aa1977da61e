import { type Layout, layOut, type Measure, type Picture, WIDTH } from './layout.ts';

/** Dots of the screen for each unit of the layout, so that the picture is crisp on paper too. */
const SCALE = 2;

/** Draws the tip as a PNG, always dark on light paper. */
export async function draw(picture: Picture): Promise<Blob> {
  const styles = getComputedStyle(document.documentElement);
  const fontOf = ({ family, size }: Parameters<Measure>[1]) =>
    `${size}px ${styles.getPropertyValue(`--${family}`)}`;
  const ruler = contextOf(new OffscreenCanvas(1, 1));
  const layout = layOut(picture, (text, type) => {
    ruler.font = fontOf(type);
    return ruler.measureText(text).width;
  });
  const canvas = new OffscreenCanvas(WIDTH * SCALE, layout.height * SCALE);
  const context = contextOf(canvas);
  context.scale(SCALE, SCALE);
  paint(context, layout, fontOf);
  return canvas.convertToBlob({ type: 'image/png' });
}

function paint(
  context: OffscreenCanvasRenderingContext2D,
  { height, words, dot, rule }: Layout,
  fontOf: (type: Parameters<Measure>[1]) => string,
): void {
  const colours = lightColours();
  context.fillStyle = colours.paper;
  context.fillRect(0, 0, WIDTH, height);
  context.fillStyle = colours.seal;
  context.beginPath();
  context.arc(dot.x, dot.y, dot.radius, 0, 2 * Math.PI);
  context.fill();
  if (rule) {
    context.fillStyle = colours.line;
    context.fillRect(rule.x, rule.y, rule.width, 2);
  }
  for (const { text, x, y, colour, ...type } of words) {
    context.font = fontOf(type);
    context.fillStyle = colours[colour];
    context.fillText(text, x, y);
  }
}

/** The colours of base.css as they are in the light appearance, whichever the page has. */
function lightColours() {
  const probe = document.createElement('span');
  probe.style.colorScheme = 'light';
  probe.style.forcedColorAdjust = 'none';
  document.body.append(probe);
  const colourOf = (name: string) => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const colours = {
    paper: colourOf('paper'),
    ink: colourOf('ink'),
    quiet: colourOf('quiet'),
    line: colourOf('line'),
    seal: colourOf('seal'),
  };
  probe.remove();
  return colours;
}

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser gives no canvas to draw on.');
  return context;
}
