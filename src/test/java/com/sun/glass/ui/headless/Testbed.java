package com.sun.glass.ui.headless;

import com.sun.glass.events.KeyEvent;
import com.sun.glass.events.MouseEvent;
import com.sun.glass.ui.Application;
import com.sun.glass.ui.Clipboard;
import com.sun.glass.ui.EventLoop;
import com.sun.glass.ui.GlassRobot;
import com.sun.glass.ui.Pixels;
import com.sun.glass.ui.Screen;
import com.sun.glass.ui.SystemClipboard;
import com.sun.glass.ui.View;
import com.sun.glass.ui.Window;
import com.sun.glass.ui.delegate.ClipboardDelegate;

import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.HashMap;

/// Repairs to JavaFX 26's headless platform, for tests only: any screen size (it has one of 1000
/// by 1000), clicks that carry Shift, Ctrl and Alt, presses that select at once as on a desktop,
/// buttons that are up once they are released,
/// drag and drop, and screen captures that blend pop-ups.
///
/// It stands in a package of JavaFX because it extends package-private parts of it; that works
/// since tests have JavaFX on the class path, where this is the same run-time package. It is tied
/// to JavaFX 26: a newer one shows by compile errors what to change.
public final class Testbed {
    private static final int W = Integer.getInteger("testbed.width", 1440);
    private static final int H = Integer.getInteger("testbed.height", 900);
    private static int held;
    private static Dnd drag;
    private static Vw entered;

    private Testbed() {}

    public static final class App extends HeadlessApplication {
        private Screen[] mine;
        private Rob robot;

        @Override
        protected Screen[] staticScreen_getScreens() {
            if (mine == null) {
                mine =
                        new Screen[] {
                            new Screen(
                                    0, 32, 0, 0, W, H, 0, 0, W, H, 0, 0, W, H, 100, 100, 1f, 1f, 1f,
                                    1f)
                        };
            }
            return mine;
        }

        @Override
        public GlassRobot createRobot() {
            robot = new Rob(this);
            return robot;
        }

        @Override
        public Window createWindow(Window owner, Screen screen, int styleMask) {
            var w = new Win(owner, screen, styleMask);
            if (robot != null) {
                robot.windowAdded(w);
                w.setRobot(robot);
            }
            return w;
        }

        @Override
        public View createView() {
            return new Vw();
        }

        @Override
        protected int _getKeyCodeForChar(char c, int hint) {
            return Character.toUpperCase(c);
        }
    }

    static final class Vw extends HeadlessView {
        @Override
        protected void notifyMouse(
                int type,
                int button,
                int x,
                int y,
                int xa,
                int ya,
                int mods,
                boolean trigger,
                boolean synth) {
            if (drag != null && type == MouseEvent.DRAG) {
                over(x, y, xa, ya);
            } else if (drag != null && type == MouseEvent.UP) {
                int action =
                        entered == this
                                ? notifyDragDrop(x, y, xa, ya, drag.actions)
                                : Clipboard.ACTION_NONE;
                entered = null;
                drag.loop.leave(action);
            } else if (drag == null && type == MouseEvent.DRAG) {
                // A press that turns into a drag blocks in a nested loop; the robot's call must
                // not.
                Application.invokeLater(
                        () ->
                                super.notifyMouse(
                                        type, button, x, y, xa, ya, mods | held, false, false));
            } else if (drag == null) {
                super.notifyMouse(
                        type,
                        button,
                        x,
                        y,
                        xa,
                        ya,
                        type == MouseEvent.UP ? held : mods | held,
                        type == MouseEvent.DOWN && button == MouseEvent.BUTTON_RIGHT,
                        false);
            }
        }

        private void over(int x, int y, int xa, int ya) {
            if (entered != this) {
                if (entered != null) entered.notifyDragLeave();
                entered = this;
                notifyDragEnter(x, y, xa, ya, drag.actions);
            }
            notifyDragOver(x, y, xa, ya, drag.actions);
        }

        @Override
        protected void notifyScroll(
                int x,
                int y,
                int xa,
                int ya,
                double dx,
                double dy,
                int mods,
                int lines,
                int chars,
                int dl,
                int dc,
                double xm,
                double ym) {
            super.notifyScroll(
                    x - getWindow().getX(),
                    y - getWindow().getY(),
                    x,
                    y,
                    dx,
                    dy,
                    mods | held,
                    lines,
                    chars,
                    dl,
                    dc,
                    xm,
                    ym);
        }
    }

    /// Drag and drop inside the application.
    static final class Dnd extends SystemClipboard {
        private HashMap<String, Object> data = new HashMap<>();
        int actions;
        EventLoop loop;

        Dnd() {
            super(Clipboard.DND);
        }

        @Override
        protected boolean isOwner() {
            return true;
        }

        @Override
        protected void pushToSystem(HashMap<String, Object> d, int a) {
            data = d;
            actions = a;
            drag = this;
            loop = Application.GetApplication().createEventLoop();
            Object done = loop.enter();
            drag = null;
            actionPerformed(done instanceof Integer i ? i : Clipboard.ACTION_NONE);
        }

        @Override
        protected void pushTargetActionToSystem(int a) {}

        @Override
        protected Object popFromSystem(String mime) {
            return data.get(mime);
        }

        @Override
        protected int supportedSourceActionsFromSystem() {
            return actions;
        }

        @Override
        protected String[] mimesFromSystem() {
            return data.keySet().toArray(String[]::new);
        }
    }

    /// The clipboards: JavaFX's own for copy and paste, [Dnd] for drag and drop.
    public static ClipboardDelegate clipboards(ClipboardDelegate base) {
        return name -> Clipboard.DND.equals(name) ? new Dnd() : base.createClipboard(name);
    }

    static final class Win extends HeadlessWindow {
        int[] last = new int[0];
        int lw, lh;

        Win(Window owner, Screen screen, int styleMask) {
            super(
                    new HeadlessWindowManager(),
                    owner,
                    screen,
                    ByteBuffer.allocate(4 * 1000 * (H + 2000)),
                    styleMask);
        }

        @Override
        void blit(Pixels p) {
            lw = p.getWidth();
            lh = p.getHeight();
            last = new int[lw * lh];
            ((IntBuffer) p.getBuffer()).duplicate().rewind().get(last, 0, last.length);
        }
    }

    static final class Rob extends HeadlessRobot {
        Rob(HeadlessApplication a) {
            super(a);
        }

        private static int bit(KeyCode k) {
            return switch (k) {
                case SHIFT -> KeyEvent.MODIFIER_SHIFT;
                case CONTROL -> KeyEvent.MODIFIER_CONTROL;
                case ALT -> KeyEvent.MODIFIER_ALT;
                default -> 0;
            };
        }

        @Override
        public void keyPress(KeyCode k) {
            held |= bit(k);
            super.keyPress(k);
        }

        @Override
        public void keyRelease(KeyCode k) {
            held &= ~bit(k);
            super.keyRelease(k);
        }

        @Override
        public void getScreenCapture(int x, int y, int w, int h, int[] data, boolean scaleToFit) {
            Arrays.fill(data, 0xff000000);
            for (var win : Window.getWindows()) {
                if (!(win instanceof Win v) || !v.isVisible() || v.isClosed() || v.isMinimized())
                    continue;
                for (int j = 0; j < v.lh; j++) {
                    int row = v.getY() + j - y;
                    if (row < 0 || row >= h) continue;
                    for (int i = 0; i < v.lw; i++) {
                        int col = v.getX() + i - x;
                        if (col < 0 || col >= w) continue;
                        data[row * w + col] = over(v.last[j * v.lw + i], data[row * w + col]);
                    }
                }
            }
        }

        /// Source (premultiplied) over an opaque destination.
        private static int over(int s, int d) {
            int q = 255 - (s >>> 24);
            int r = ((s >> 16) & 255) + ((d >> 16) & 255) * q / 255;
            int g = ((s >> 8) & 255) + ((d >> 8) & 255) * q / 255;
            int b = (s & 255) + (d & 255) * q / 255;
            return 0xff000000 | Math.min(r, 255) << 16 | Math.min(g, 255) << 8 | Math.min(b, 255);
        }

        @Override
        public Color getPixelColor(double x, double y) {
            var one = new int[1];
            getScreenCapture((int) x, (int) y, 1, 1, one, false);
            return Color.rgb((one[0] >> 16) & 255, (one[0] >> 8) & 255, one[0] & 255);
        }
    }
}
