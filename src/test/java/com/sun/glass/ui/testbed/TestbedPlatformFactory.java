package com.sun.glass.ui.testbed;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.delegate.ClipboardDelegate;
import com.sun.glass.ui.headless.HeadlessPlatformFactory;
import com.sun.glass.ui.headless.Testbed;

/// The windowing system of the tests, drawn into memory: `-Dglass.platform=Testbed`.
public final class TestbedPlatformFactory extends HeadlessPlatformFactory {
    @Override
    public Application createApplication() {
        return new Testbed.App();
    }

    @Override
    public ClipboardDelegate createClipboardDelegate() {
        return Testbed.clipboards(super.createClipboardDelegate());
    }
}
